"""The workbook of a review round: all offices, all matters, filled in and taken back."""
