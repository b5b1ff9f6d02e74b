"""URLs of the ledger: nouns, with everything of a negotiation under n/<slug>/."""

app_name = "negotiations"
urlpatterns: list = []
