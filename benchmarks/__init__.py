"""Measurements that print ratios; none is a test with a clock."""
