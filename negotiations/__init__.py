"""The ledger of a negotiation and its pages."""
