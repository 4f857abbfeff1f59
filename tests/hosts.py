"""How hosts read `_headers`: what each sends with the answer at an address."""

import re
from collections.abc import Callable

Headers = dict[str, str]
Host = Callable[[bytes, str], Headers]
Rules = list[tuple[str, list[str]]]
_PLACEHOLDER = re.compile(r":[a-z]\w*")


def netlify(written: bytes, address: str) -> Headers:
    """Of one header the last rule wins, a line without a colon says nothing, and a slash at the end is all one."""
    sent: Headers = {}
    for pattern, lines in read_rules(written):
        if _matches(f"{pattern.rstrip('/')}/?", address):
            sent |= dict(_pair(line) for line in lines if ":" in line)
    return sent


def cloudflare(written: bytes, address: str) -> Headers:
    """Every rule adds to what is sent, but for what it takes back; of one pattern only the last rule counts."""
    sent: Headers = {}
    for pattern, lines in dict(read_rules(written)).items():
        if _matches(pattern, address):
            for line in lines:
                sent.pop(line.removeprefix("! "), "")
            for name, value in (_pair(line) for line in lines if ":" in line):
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


HOSTS: tuple[Host, ...] = (netlify, cloudflare)


def read_rules(written: bytes) -> Rules:
    """Read the rules in their order: a pattern, and the lines below it."""
    rules: Rules = []
    for line in filter(None, map(str.strip, written.decode().splitlines())):
        if line.startswith("/"):
            rules.append((line, []))
        else:
            rules[-1][1].append(line)
    return rules


def _pair(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.strip()


def _matches(pattern: str, address: str) -> bool:
    return re.fullmatch(_PLACEHOLDER.sub("[^/]+", pattern.replace("*", ".*")), address) is not None
