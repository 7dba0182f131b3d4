"""The parts of an administrative document by Nghị định 30/2020/NĐ-CP: header, outline, numbering."""
