"""How a draft is laid out (thể thức trình bày), by Nghị định 30/2020/NĐ-CP, Phụ lục I."""
