"""Fuzzes the staff API of a real server with what server/api/staff/openapi.json allows and forbids.

    python fuzz.py BINARY SECONDS [SEED]

Fails on a 5xx, on a reply that is not described, on anything but 401 without a session, and where
the server ends. Schemathesis makes the requests; it loads this file a second time, for its hooks.
"""
import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import requests
import schemathesis

ROOT = Path(__file__).resolve().parents[3]
DESCRIPTION = ROOT / "server/api/staff/openapi.json"
QUESTIONS = ["où garer mon vélo", "où ranger mon vélo ?", "L'adhésion est-elle payante ?"]
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance,tells_nothing_without_a_session"
)
# The server's, for the hooks.
URL, BINARY, DATA = (os.environ.get("FUZZ_" + name, "") for name in ("URL", "BINARY", "DATA"))


def examples(description):
    """Of an entry and of a site."""
    for path, name in (("entries", "entry"), ("settings", "site")):
        body = description["paths"]["/api/staff/" + path]["post"]["requestBody"]
        yield body["content"]["application/json"]["example"][name]


@schemathesis.auth(refresh_interval=None)
class Session:
    """A new administrator's once the last has ended: requests log out, and deactivate accounts."""

    current = None

    def get(self, case, context):
        if not Session.current:  # by a link, since those are not throttled as passwords are
            add = [BINARY, "user", "add", f"Éprouveur {time.time_ns()}", "--data", DATA]
            link = subprocess.check_output([*add, "--role", "administrator"], cwd=ROOT, text=True)
            body = {"token": link.split()[0].partition("#lien=")[2], "password": "un deux trois"}
            reply = requests.post(URL + "/api/staff/link", json=body, headers={"Origin": URL})
            Session.current = reply.cookies["quesaco"], reply.json()["csrf"]
        return Session.current

    def set(self, case, data, context):
        case.cookies["quesaco"], case.headers["X-CSRF-Token"] = data
        case.headers["Origin"] = URL


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 401 and response.json()["code"] == "signed_out":
        Session.current = None


@schemathesis.hook
def before_call(context, case, kwargs):
    """What is based on the first revision is based on the newest, or little would ever be saved."""
    if isinstance(case.body, dict) and case.body.get("based_on") == 1:
        is_site = case.operation.path == "/api/staff/settings"
        newest = "settings" if is_site else "entries/one?id=adhesion-payante"
        reply = requests.get(f"{URL}/api/staff/{newest}", cookies={"quesaco": Session.current[0]})
        case.body["based_on"] = reply.json().get("revision", 1)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Half of the names are of things that there are, or all would be refused."""
    entry, site = examples(raw_schema)
    known = {
        **{"EntryId": [entry["id"]], "Entry": [entry], "Site": [site]},
        **{"QuestionText": QUESTIONS, "RevisionNumber": [1, 2, 3]},
        "ReceiptNumber": [f"{time.gmtime().tm_year}-000{number}" for number in range(1, 4)],
        "Subject": [f"entry:{number}" for number in range(10)],
    }
    schemas = raw_schema["components"]["schemas"]
    for name, values in known.items():
        schemas[name] = {"anyOf": [schemas[name], {"enum": values}]}


@schemathesis.check
def tells_nothing_without_a_session(context, response, case):
    """Sends the same again without the cookie."""
    if any("session" in way for way in case.operation.definition.raw["security"]):
        request = response.request.copy()
        del request.headers["Cookie"]
        status = requests.Session().send(request).status_code
        assert status == 401, f"{status} without a session"


def write_corpus(folder):
    """A small one, made of the description's examples."""
    entry, site = examples(json.loads(DESCRIPTION.read_text()))
    (folder / "entries").mkdir(parents=True)
    (folder / "site.json").write_text(json.dumps(site))
    (folder / "out_of_scope.json").write_text(json.dumps({"questions": []}))
    theme = {"section": "Adhérer", "entries": [entry]}
    (folder / "entries/adhesion.json").write_text(json.dumps(theme))


def visit(server, url):
    """Fills the inbox, once the server has learned its corpus."""
    missing = None
    while missing != []:
        if server.poll() is not None:
            sys.exit("fuzz: the server did not start")
        time.sleep(0.2)
        with contextlib.suppress(requests.ConnectionError):
            missing = requests.get(url + "/readyz").json()["missing"]
    for question in QUESTIONS:
        requests.post(url + "/api/ask", json={"q": question})
        message = {"name": "Zoé", "email": "zoe@exemple.fr", "message": question, "consent": True}
        requests.post(url + "/api/contact", json=message)


def main(binary, seconds, seed="1"):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    url = "http://" + address
    run = [sys.executable, "-m", "schemathesis.cli", "run", DESCRIPTION, "--url", url]
    run += ["--max-time", seconds, "--seed", seed, "--checks", CHECKS, "--continue-on-failure"]
    run += ["--phases", "examples,coverage,fuzzing", "--generation-database", "none"]
    run += ["--exclude-path", "/api/staff/events"]  # which goes on without end
    run += ["--generation-with-security-parameters", "false", "--warnings", "off", "--no-color"]
    with tempfile.TemporaryDirectory() as data:
        write_corpus(Path(data, "corpus"))
        serve = [binary, "serve", "--data", data, "--corpus", data + "/corpus"]
        env = {**os.environ, "QUESACO_LISTEN": address, "SCHEMATHESIS_HOOKS": __file__}
        env |= {"FUZZ_URL": url, "FUZZ_BINARY": binary, "FUZZ_DATA": data}
        server = subprocess.Popen(serve, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)
        try:
            visit(server, url)
            status = subprocess.run(run, cwd=data, env=env).returncode
        finally:
            server.terminate()
            ended = server.wait()
    sys.exit(status or ended)  # `ended` is not 0 where the server has crashed


if __name__ == "__main__":
    main(*sys.argv[1:])
