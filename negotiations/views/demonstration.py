"""Taking all demonstration data away: asked once, then done."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from negotiations.demonstration import remove_demonstration
from negotiations.models import Briefing, Statement
from negotiations.views.answers import see_other
from sources.audience import administrators
from sources.models import Article
from sources.partials import AuthedRequest, render_page


@administrators
@require_http_methods(["GET", "POST"])
def demonstration_remove(request: AuthedRequest) -> HttpResponse:
    """GET says what would go; POST removes it."""
    if request.method == "POST":
        removed = remove_demonstration(by_user=request.user)
        said = _(
            "Removed: %(articles)d articles, %(statements)d statements, %(records)d records, "
            "%(briefings)d briefings."
        )
        numbers = {
            "articles": removed.articles,
            "statements": removed.statements,
            "records": removed.records,
            "briefings": removed.briefings,
        }
        messages.success(request, said % numbers)
        return see_other("/")
    articles = Article.objects.demonstration()
    context = {
        "articles": articles.count(),
        "statements": Statement.objects.filter(version__article__in=articles).count(),
        "briefings": Briefing.objects.demonstration().count(),
    }
    return render_page(request, "negotiations/demonstration_remove.html", context)
