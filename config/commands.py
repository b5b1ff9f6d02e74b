"""What a command on Django's command line asks of the database."""

# These read files only.
_WITHOUT_DATABASE = {
    "check",
    "collectstatic",
    "compilemessages",
    "diffsettings",
    "help",
    "makemessages",
    "pack check",
    "read",
    "version",
}
# These make what is missing. Every other one leaves nothing behind where nothing is set up.
_SETTING_UP = {"makemigrations", "migrate", "restore"}
# These work on tables of any age, or say themselves what is wrong.
_ANY_TABLES = {
    *_SETTING_UP,
    "dbshell",
    "flush",
    "health",
    "inspectdb",
    "optimizemigration",
    "shell",
    "showmigrations",
    "sqlmigrate",
    "squashmigrations",
}


def needs_database(arguments: list[str]) -> bool:
    """Whether it connects to one. `arguments` are sys.argv: manage.py first."""
    if len(arguments) < 2 or {"--help", "-h", "--version"} & set(arguments):
        return False
    return not {arguments[1], " ".join(arguments[1:3])} & _WITHOUT_DATABASE


def needs_tables(arguments: list[str]) -> bool:
    """Whether it works only on the tables of this code."""
    return needs_database(arguments) and arguments[1] not in _ANY_TABLES


def sets_up(arguments: list[str]) -> bool:
    """Whether it may make a database: every program may, but of Django's commands only some."""
    if not arguments[0].endswith("manage.py"):
        return True
    return needs_database(arguments) and arguments[1] in _SETTING_UP
