"""The overview of a round (Bảng tổng hợp đợt rà soát): offices by groups of rules, to read and to act on."""
