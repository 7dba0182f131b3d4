"""What a superior's plan demands of communes: from its text to rules that judge their plans."""
