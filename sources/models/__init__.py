"""Articles, their immutable versions, and the work rows that bring them in."""

from sources.models.article import Article, ArticleVersion, Outlet
from sources.models.submission import Submission
from sources.models.work import LostError, Work, WorkState

__all__ = ["Article", "ArticleVersion", "LostError", "Outlet", "Submission", "Work", "WorkState"]
