"""Forms of the ledger: they check what was typed; what happens then is done elsewhere."""
