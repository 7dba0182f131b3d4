"""The editor of an office's own rules (Bộ tiêu chí của đơn vị), in a window beside the draft."""
