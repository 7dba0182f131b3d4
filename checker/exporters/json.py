"""The report as data for other programs; its shape is fixed (schema 1)."""

import json
from dataclasses import replace
from typing import Any

from checker.errors import ReadError
from checker.library.rule import Pack
from checker.matters import Matter
from checker.particulars import Plan
from checker.put import JOIN, How, written
from checker.report import Finding, Report, Result
from checker.review.remarks import remarks_on
from checker.review.waiver import Waiver
from checker.system.version import VERSION

SCHEMA = 1


def to_json(report: Report) -> str:
    """Return *report* as JSON text with a line end."""
    return dump(to_data(report))


def dump(data: Any) -> str:
    """Return *data* as readable JSON text with a line end."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_data(report: Report) -> dict[str, Any]:
    """Return *report* as plain values."""
    document = report.document
    return {
        "schema": SCHEMA,
        "tool": {"name": "soat", "version": VERSION},
        "library": {
            "packs": [pack_data(pack) for pack in report.packs],
            "rules": len(report.results),
        },
        "document": {
            "path": str(document.path),
            "format": document.format,
            "sha256": document.sha256,
            "characters": len(document.text),
            "recognised_pages": sorted(document.recognised),
        },
        "plan": _plan(report.plan),
        "warnings": list(report.warnings),
        "results": [
            _result(report, number, result) for number, result in enumerate(report.results)
        ],
        "matters": [_matter(matter) for matter in report.matters.all],
        "summary": {
            **{status.value: count for status, count in report.summary().items()},
            "matters": report.matters.counts(),
        },
    }


def error_data(path: str, error: ReadError) -> dict[str, Any]:
    """Return what stands in place of the report of a file that could not be read."""
    return {"document": {"path": path}, "error": {"code": error.code, "message": error.message}}


def pack_data(pack: Pack) -> dict[str, Any]:
    """Return a layer of the library; one that is signed was installed in place of the built-in one."""
    return {
        "id": pack.id,
        "title": pack.title,
        "version": pack.version,
        "author": pack.author or None,
        "date": pack.day.isoformat() if pack.day else None,
        "signed_by": pack.signer or None,
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "subject": plan.subject,
        "profile": plan.profile,
        "horizon": list(plan.horizon) if plan.horizon else None,
        "title": plan.title,
        "year": plan.year,
        "level": plan.level,
        "issuer": plan.issuer,
        "place": plan.place,
        "number": plan.number,
        "date": plan.date.isoformat() if plan.date else None,
    }


def _matter(matter: Matter) -> dict[str, Any]:
    return {
        "id": matter.id,
        "rule": matter.rule,
        "also": list(matter.also),
        "status": matter.status.value,
        "weight": matter.weight.value,
        "when": matter.when.value,
        "start": matter.span.start if matter.span else None,
        "end": matter.span.end if matter.span else None,
    }


def _result(report: Report, number: int, result: Result) -> dict[str, Any]:
    rule = result.rule
    return {
        "rule": rule.id,
        "group": rule.group.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "status": result.status.value,
        "message": result.message,
        "basis": rule.basis,
        "layer": rule.layer,
        "key": result.key,
        "waiver": _waiver(result.waiver),
        "remarks": [words for _, words in remarks_on(report, number)],
        "findings": [
            {**_finding(report, shown), "matter": _matter_id(report, number, which)}
            for which, finding in enumerate(result.findings)
            for shown in [_own(report, number, which, finding)]
        ],
    }


def _waiver(waiver: Waiver | None) -> dict[str, Any] | None:
    if waiver is None:
        return None
    return {
        "seen": waiver.seen,
        "reason": waiver.reason,
        "by": waiver.by,
        "date": waiver.date.isoformat(),
        "until": waiver.until.isoformat() if waiver.until else None,
    }


def _own(report: Report, number: int, which: int, finding: Finding) -> Finding:
    """Return *finding*; what another rule tells is not written twice, and has no number of its own."""
    matter = report.matters.of.get((number, which))
    if matter is None or matter.rule == report.results[number].rule.id or finding.put is None:
        return finding
    words = finding.suggestion and finding.suggestion.removeprefix(finding.put.mark)
    return replace(finding, suggestion=words, put=None)


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "message": finding.message,
        "quote": report.document.quote(finding.span),
        "start": finding.span.start,
        "end": finding.span.end,
        "heading": report.heading_at(finding.span.start),
        "suggestion": finding.suggestion,
        "fix": finding.fix,
        "when": finding.when.value,
        "recognised": report.document.is_recognised(finding.span.start),
        "put": _put(report, finding),
        "waiver": _waiver(finding.waiver),
    }


def _put(report: Report, finding: Finding) -> dict[str, Any] | None:
    """Return where the words of the suggestion are written, and what is written there."""
    put = finding.put
    if put is None or finding.suggestion is None:
        return None
    return {
        "how": put.how.value,
        "start": put.span.start,
        "end": put.span.end,
        "order": put.order,
        "mark": put.mark,
        "automatic": put.automatic,
        "words": written(report.document.text, put, finding.suggestion),
        "cells": finding.suggestion.split(JOIN) if put.how is How.ROW else None,
        "moves": [
            {"start": move.span.start, "end": move.span.end, "text": move.text}
            for move in put.moves
            if not (move.drawn or move.to_see)
        ],
    }


def _matter_id(report: Report, number: int, which: int) -> str | None:
    """Return the matter that a finding is of; a pass and what was waived are of none."""
    matter = report.matters.of.get((number, which))
    return matter.id if matter else None
