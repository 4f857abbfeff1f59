"""The headers of every answer, with a policy that lets nothing run but the site's own scripts, each by its hash.

Where two rules give one header, the last wins on Netlify; Cloudflare sends both. The general rule comes first, and each
other one begins by taking back what it gives anew, `! Name`: Cloudflare does so, and Netlify skips the line.
"""

from collections.abc import Iterable, Mapping

from factpress.static_files import subresource_hash

HEADERS = "_headers"
_EVERYWHERE = "/*"
_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {framed_by}; "
    "require-trusted-types-for 'script'"
)
_FEATURES = (
    *("accelerometer", "browsing-topics", "camera", "display-capture", "fullscreen", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "usb"),
)
_FOR_ANYBODY = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
_FOR_PAGES = {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "public, max-age=0, must-revalidate",
}


def write_headers(scripts: Iterable[bytes]) -> bytes:
    """Write the headers of a site that has these scripts."""
    hashes = " ".join(f"'{subresource_hash(script)}'" for script in scripts) or "'none'"
    rules: dict[str, Mapping[str, str]] = {
        _EVERYWHERE: {"Content-Security-Policy": _POLICY.format(scripts=hashes, framed_by="'none'"), **_FOR_PAGES},
        "/static/*": {**_FOR_ANYBODY, "Cache-Control": "public, max-age=31536000, immutable"},  # hashed names
        "/data/*": {**_FOR_ANYBODY, "Cache-Control": "public, max-age=300"},
        "/charts/*": _FOR_ANYBODY,
        "/cards/*": _FOR_ANYBODY,
        # A chart may stand in anybody's page. Browsers that know frame-ancestors do not look at X-Frame-Options.
        "/charts/:chart/embed/*": {"Content-Security-Policy": _POLICY.format(scripts=hashes, framed_by="*")},
    }
    return "\n".join(_rule(address, headers, rules) for address, headers in rules.items()).encode()


def keep_unlisted(headers: bytes) -> bytes:
    """Ask search engines to stay away, from a preview for instance."""
    first = f"{_EVERYWHERE}\n".encode()  # a second rule for the same address would stand in place of this one
    return headers.replace(first, first + b"  X-Robots-Tag: noindex\n", 1)


def _rule(address: str, headers: Mapping[str, str], rules: Mapping[str, Mapping[str, str]]) -> str:
    given = rules[_EVERYWHERE] if address != _EVERYWHERE else {}
    taken_back = "".join(f"  ! {name}\n" for name in headers if name in given)
    return f"{address}\n{taken_back}" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
