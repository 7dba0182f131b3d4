"""Kinds that judge what the plan does and who does it (Nội dung, Tổ chức thực hiện)."""
