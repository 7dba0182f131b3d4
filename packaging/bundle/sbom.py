"""The list of parts for machines: CycloneDX 1.6, in JSON."""

import datetime as dt
import json
import uuid
from collections.abc import Sequence
from typing import Any

from bundle.parts import Part

_SPDX = frozenset(
    {
        *("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU"),
        *("OFL-1.1", "PSF-2.0", "Zlib"),
    }
)
"""Names of single licences that occur here, as the standard has them."""


def sbom(version: str, build: str, parts: Sequence[Part], moment: int) -> bytes:
    """Return the list of *parts* of the program; *moment* in seconds since 1970."""
    listed = [_component(part) for part in parts]
    # The number must be another for every build, and the same whenever that build is made again.
    number = uuid.uuid5(uuid.NAMESPACE_URL, f"soat/{version}/{build}")
    when = dt.datetime.fromtimestamp(moment, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {
            "timestamp": when,
            "component": {
                "type": "application",
                "bom-ref": "soat",
                "name": "Soát",
                "version": version,
                "licenses": _licences("MIT"),
                "properties": [{"name": "soat:build", "value": build}],
            },
        },
        "components": listed,
        "dependencies": [{"ref": "soat", "dependsOn": [part["bom-ref"] for part in listed]}],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _component(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl or part.name,
        "name": part.name,
        "licenses": _licences(part.licence),
        "externalReferences": [{"type": "source-distribution", "url": part.sources}],
    }
    if part.version:
        found["version"] = part.version
    if part.purl:
        found["purl"] = part.purl
    if part.sha256:
        found["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    return found


def _licences(licence: str) -> list[dict[str, Any]]:
    if licence in _SPDX:
        return [{"license": {"id": licence}}]
    if " OR " in licence or " AND " in licence:
        return [{"expression": licence}]
    return [{"license": {"name": licence}}]
