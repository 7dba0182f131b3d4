"""A Word file in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, whoever makes it of what."""
