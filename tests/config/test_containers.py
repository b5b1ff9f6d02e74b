"""docker-compose.yml and Dockerfile hold what they must; no engine runs here, so they are parsed."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SERVICES = {"postgres", "migrate", "web", "worker", "timetable"}


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_it_has_the_services(compose):
    assert set(compose["services"]) == SERVICES


@pytest.mark.parametrize("name", sorted(SERVICES - {"migrate"}))
def test_a_lasting_service_has_a_health_check(compose, name):
    assert compose["services"][name]["healthcheck"]["test"]


@pytest.mark.parametrize("name", ["web", "worker", "timetable"])
def test_it_waits_for_the_migration_and_keeps_its_data(compose, name):
    service = compose["services"][name]
    assert service["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert service["volumes"]
    assert "owner_password" not in service["secrets"]


def test_only_the_migration_knows_the_owner(compose):
    assert "owner_password" in compose["services"]["migrate"]["secrets"]


def test_secrets_are_files_outside_of_the_repository(compose):
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert "secrets/" in ignored
    assert all(secret["file"].startswith("./secrets/") for secret in compose["secrets"].values())
    mentioned = {name for service in compose["services"].values() for name in service["secrets"]}
    assert mentioned == set(compose["secrets"])


def test_no_secret_stands_in_the_file():
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert not re.search(
        r"(?i)(password|secret_key):\s*['\"]?\w",
        re.sub(r"_FILE:.*", "", text).split("secrets:\n")[0],
    )
    assert not re.search(r"[0-9a-f]{24}", text)


def test_volumes_and_mounted_files_exist(compose):
    for service in compose["services"].values():
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert source in compose["volumes"] or (ROOT / source).exists()


def test_nothing_runs_as_root():
    assert re.search(r"^USER (?!root)", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", ["entrypoint.sh", "make-roles.sh", "make-secrets.sh"])
def test_the_scripts_are_shell(name):
    script = ROOT / "docker" / name
    assert script.stat().st_mode & 0o111
    subprocess.run(["/bin/sh", "-n", str(script)], check=True)  # noqa: S603 - our own file
