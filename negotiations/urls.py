"""URLs of the ledger: nouns, with everything of a negotiation under n/<slug>/."""

from django.urls import include, path

from negotiations.views import (
    annotations,
    articles,
    briefings,
    commitments,
    demands,
    demonstration,
    documents,
    home,
    issues,
    meetings,
    parties,
    records,
    review,
    state_of_play,
    statements,
    submissions,
    timeline,
)

app_name = "negotiations"

_negotiation = [
    path("", state_of_play.state_of_play, name="state_of_play"),
    path("timeline/", timeline.timeline, name="timeline"),
    path("parties/", parties.party_list, name="party_list"),
    path("parties/<slug:key>/", parties.party_detail, name="party_detail"),
    path(
        "parties/<slug:key>/issues/<slug:issue_key>/", parties.stance_detail, name="stance_detail"
    ),
    path("issues/", issues.issue_list, name="issue_list"),
    path("issues/<slug:key>/", issues.issue_detail, name="issue_detail"),
    path("documents/", documents.document_list, name="document_list"),
    path("documents/<slug:public_id>/", documents.document_detail, name="document_detail"),
    path("documents/<slug:public_id>/edit/", documents.document_edit, name="document_edit"),
    path("demands/", demands.demand_list, name="demand_list"),
    path("demands/<slug:public_id>/", demands.demand_detail, name="demand_detail"),
    path("meetings/<slug:public_id>/", meetings.meeting_detail, name="meeting_detail"),
    path("commitments/<slug:public_id>/", commitments.commitment_detail, name="commitment_detail"),
    path("articles/", articles.article_list, name="article_list"),
    path("articles/new/", articles.article_new, name="article_new"),
    path("articles/<slug:public_id>/", articles.article_detail, name="article_detail"),
    path("articles/<slug:public_id>/edit/", articles.article_edit, name="article_edit"),
    path("articles/<slug:public_id>/withdraw/", articles.article_withdraw, name="article_withdraw"),
    path("articles/<slug:public_id>/restore/", articles.article_restore, name="article_restore"),
    path("submissions/<slug:public_id>/", submissions.submission_detail, name="submission_detail"),
    path("briefings/", briefings.briefing_list, name="briefing_list"),
    path("briefings/new/", briefings.briefing_new, name="briefing_new"),
    path("briefings/<slug:public_id>/", briefings.briefing_detail, name="briefing_detail"),
    path("briefings/<slug:public_id>/retry/", briefings.briefing_retry, name="briefing_retry"),
    path("briefings/<slug:public_id>.pdf", briefings.briefing_pdf, name="briefing_pdf"),
    path("review/", review.review_list, name="review_list"),
    path("statements/<slug:public_id>/", statements.statement_detail, name="statement_detail"),
    path(
        "statements/<slug:public_id>/accept/", statements.statement_accept, name="statement_accept"
    ),
    path(
        "statements/<slug:public_id>/reject/", statements.statement_reject, name="statement_reject"
    ),
    path("statements/<slug:public_id>/undo/", statements.statement_undo, name="statement_undo"),
    path("statements/<slug:public_id>/edit/", statements.statement_edit, name="statement_edit"),
    path("positions/<slug:public_id>/", records.position_detail, name="position_detail"),
    path("history/<slug:kind>/<slug:public_id>/", records.record_history, name="record_history"),
    path(
        "records/<slug:kind>/<slug:public_id>/dispute/",
        records.record_dispute,
        name="record_dispute",
    ),
    path(
        "records/<slug:kind>/<slug:public_id>/annotations/new/",
        annotations.annotation_new,
        name="annotation_new",
    ),
    path("annotations/<slug:public_id>/edit/", annotations.annotation_edit, name="annotation_edit"),
    path(
        "annotations/<slug:public_id>/remove/",
        annotations.annotation_remove,
        name="annotation_remove",
    ),
]

urlpatterns = [
    path("", home.negotiation_list, name="negotiation_list"),
    path("method/", home.method_detail, name="method_detail"),
    path("livez", home.liveness_detail, name="liveness_detail"),
    path("readyz", home.readiness_detail, name="readiness_detail"),
    path("n/<slug:slug>/", include(_negotiation)),
    path("demonstration/remove/", demonstration.demonstration_remove, name="demonstration_remove"),
]
