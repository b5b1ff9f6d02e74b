"""URLs of the ledger: nouns, with everything of a negotiation under n/<slug>/."""

from django.urls import include, path

from negotiations.views import home, issues, parties, state_of_play

app_name = "negotiations"

_negotiation = [
    path("", state_of_play.state_of_play, name="state_of_play"),
    path("parties/", parties.party_list, name="party_list"),
    path("parties/<slug:key>/", parties.party_detail, name="party_detail"),
    path(
        "parties/<slug:key>/issues/<slug:issue_key>/", parties.stance_detail, name="stance_detail"
    ),
    path("issues/", issues.issue_list, name="issue_list"),
    path("issues/<slug:key>/", issues.issue_detail, name="issue_detail"),
]

urlpatterns = [
    path("", home.negotiation_list, name="negotiation_list"),
    path("method/", home.method_detail, name="method_detail"),
    path("livez", home.liveness_detail, name="liveness_detail"),
    path("readyz", home.readiness_detail, name="readiness_detail"),
    path("n/<slug:slug>/", include(_negotiation)),
]
