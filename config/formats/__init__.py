"""How each language writes days and times where Django's own way is not ours."""
