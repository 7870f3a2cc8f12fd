"""Who may include whom, in engine/ and server/: run by ctest as structure.includes.

Folders share one include root, so that neither the compiler nor the linker minds a wrong include.
"""

import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The engine, for those who use it.
PUBLIC = ("engine/answer.h", "engine/embedder.h", "engine/engine.h",
          "engine/entry.h", "engine/result.h")
# Open to all of the engine, since they know nothing of it.
SMALL = ("engine/file_content.h", "engine/fnv1a.h", "engine/mutex.h", "engine/parallel.h",
         "engine/recent.h")
ENGINE = PUBLIC + SMALL + ("engine/kept/",)
# What the server knows of the engine.
SERVER = PUBLIC + ("engine/mutex.h", "engine/text/fold.h", "engine/text/unicode.h",
                   "engine/corpus/issue.h", "engine/corpus/limits.h", "engine/corpus/lint.h",
                   "engine/corpus/loader.h", "engine/corpus/shape.h", "engine/corpus/writer.h")

# Who may include what, besides itself: a file, a folder with all below it ("/"), or its own files
# only ("/*"). Of several that fit, the longest counts.
MAY_INCLUDE = {
    # engine: text <- corpus, dialogue, index, semantic <- ranking <- learning <- emergency
    #         <- answering <- engine.cpp
    "engine/file_content.h": (),
    "engine/fnv1a.h": (),
    "engine/mutex.h": (),
    "engine/parallel.h": (),
    "engine/recent.h": (),
    "engine/result.h": (),
    "engine/answer.h": ("engine/entry.h",),
    "engine/band_name.h": ("engine/answer.h",),
    "engine/entry.h": (),
    "engine/embedder.h": ("engine/result.h", "engine/semantic/vector.h"),
    "engine/engine.h": PUBLIC,
    "engine/kept/": ("engine/result.h",),
    "engine/text/": ENGINE,
    "engine/corpus/": ENGINE + ("engine/text/",),
    "engine/dialogue/": ENGINE + ("engine/text/",),
    "engine/index/": ENGINE + ("engine/text/", "engine/corpus/"),
    "engine/semantic/": ENGINE,
    "engine/ranking/": ENGINE + ("engine/text/", "engine/corpus/", "engine/index/",
                                 "engine/semantic/"),
    "engine/learning/": ENGINE + ("engine/text/", "engine/corpus/", "engine/index/",
                                  "engine/semantic/", "engine/ranking/"),
    "engine/emergency/": ENGINE + ("engine/text/", "engine/corpus/", "engine/dialogue/",
                                   "engine/semantic/", "engine/ranking/", "engine/learning/"),
    "engine/answering/": ("engine/",),
    "engine/*": ("engine/",),
    # server: engine <- privacy <- store, pages <- site <- visitor <- api <- cli <- main.cpp; store
    # <- auth <- api, and import and net <- local beside
    "server/net/": ("engine/result.h", "engine/mutex.h"),
    # Sessions are counted, stopped and served by workers as those of the network are.
    "server/local/": ("engine/result.h", "server/net/log.h", "server/net/registry.h",
                      "server/net/session.h", "server/net/worker_pool.h"),
    "server/privacy/": (),
    "server/store/": SERVER + ("server/privacy/",),
    "server/auth/": SERVER + ("server/store/",),
    "server/pages/": SERVER,
    "server/site/": SERVER + ("server/store/", "server/pages/"),
    "server/visitor/": SERVER + ("server/store/", "server/pages/", "server/site/"),
    "server/staff/": SERVER + ("server/store/", "server/site/"),
    "server/api/": SERVER + ("server/store/", "server/auth/", "server/pages/", "server/net/",
                             "server/site/", "server/visitor/", "server/staff/"),
    # An imported file becomes the corpus's JSON values with their lines, so that the loader's own
    # rules and messages hold for it.
    "server/import/": SERVER + ("engine/corpus/read/", "server/pages/"),
    "server/cli/": SERVER + ("server/",),
    "server/main.cpp": ("server/cli/",),
}

INCLUDE = re.compile(r'\s*#\s*include\s*"([^"]+)"')


def fits(path, pattern):
    """Whether a file is the one, stands in the folder ("/*") or anywhere below it ("/")."""
    if pattern.endswith("*"):
        return path.rpartition("/")[0] + "/*" == pattern
    return path.startswith(pattern) if pattern.endswith("/") else path == pattern


def wrong(file, included):
    """Why `file` may not include `included`, or None."""
    who = max((rule for rule in MAY_INCLUDE if fits(file, rule)), key=len, default=None)
    if who is None:
        return "its folder has no rule in MAY_INCLUDE: add one"
    allowed = MAY_INCLUDE[who]
    own_folder = who.endswith("/") and included.startswith(who)
    if own_folder or any(fits(included, pattern) for pattern in allowed):
        return None
    return f"{who} may include only {', '.join(allowed) or 'nothing of the project'}"


class Includes(unittest.TestCase):
    def test_point_the_right_way(self):
        mistakes = []
        for path in sorted(p for top in ("engine", "server") for p in (ROOT / top).rglob("*")):
            if path.suffix not in (".h", ".cpp", ".in"):
                continue
            file = path.relative_to(ROOT).as_posix()
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                found = INCLUDE.match(line)
                reason = found and wrong(file, found[1])
                if reason:
                    mistakes.append(f'{file}:{number}: includes "{found[1]}", but {reason}')
        if mistakes:
            self.fail("\n" + "\n".join(mistakes))

    def test_the_rule_knows_both_ways(self):
        self.assertIsNone(wrong("engine/ranking/model.cpp", "engine/text/ngrams.h"))
        self.assertIn("engine/text/ may", wrong("engine/text/ngrams.cpp", "engine/ranking/model.h"))
        self.assertIn("no rule", wrong("engine/new_folder/a.cpp", "engine/result.h"))

    def test_the_server_sees_the_public_headers_only(self):
        self.assertIsNone(wrong("server/cli/site.cpp", "engine/corpus/loader.h"))
        self.assertIsNotNone(wrong("server/cli/site.cpp", "engine/corpus/lint/wordings.h"))


if __name__ == "__main__":
    sys.exit(unittest.main())
