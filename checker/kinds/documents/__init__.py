"""Kinds that judge programmes and cited documents (Chương trình, văn bản được dẫn)."""
