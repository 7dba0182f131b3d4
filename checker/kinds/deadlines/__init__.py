"""Kinds that judge reporting deadlines (Hạn báo cáo)."""
