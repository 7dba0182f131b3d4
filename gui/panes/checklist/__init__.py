"""The checklist (Phiếu kiểm tra): model, filter, rows, pane."""
