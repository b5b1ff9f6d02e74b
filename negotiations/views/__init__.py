"""Pages of the ledger. A view is a door: it looks up, calls, renders."""
