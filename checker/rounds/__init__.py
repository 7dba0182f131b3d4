"""A review round (đợt rà soát): many offices' plans judged, overseen, answered."""
