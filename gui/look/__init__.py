"""The look: colours, fonts, icons, style sheet, and the small widgets made of them."""
