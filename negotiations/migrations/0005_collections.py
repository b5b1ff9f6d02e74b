from django.db import migrations

# What negotiations/articles.py says when it hands an article in, for what is there.
SUBMISSIONS = """
    UPDATE sources_submission s SET collection = a.negotiation_id::text
    FROM negotiations_assignment a WHERE a.submission_id = s.id
"""
VERSIONS = """
    UPDATE sources_articleversion v SET collection = COALESCE(
        (SELECT s.collection FROM sources_submission s
            WHERE s.article_id = v.article_id AND s.state = 'done' ORDER BY s.id DESC LIMIT 1),
        '')
"""


class Migration(migrations.Migration):

    dependencies = [
        ('negotiations', '0004_positions_without_issue'),
        ('sources', '0002_collections'),
    ]

    operations = [
        migrations.RunSQL(SUBMISSIONS, migrations.RunSQL.noop),
        migrations.RunSQL(VERSIONS, migrations.RunSQL.noop),
    ]
