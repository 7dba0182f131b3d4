"""Lấy yêu cầu từ kế hoạch cấp trên: the demands as a table to tick, before they become rules."""
