"""The last reading before signature (soát lỗi): slips of the pen that no decree needs to forbid."""
