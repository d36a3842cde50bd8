"""The API's documentation, read from its own OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ParameterView:
    name: str
    place: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class OperationView:
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[ParameterView, ...]
    schema: str
    """The answer's JSON Schema, indented."""


@dataclass(frozen=True, slots=True)
class ApiDocsView:
    operations: tuple[OperationView, ...]
    description_href: str


def make_api_docs_view(openapi: dict[str, Any]) -> ApiDocsView:
    """The view of an OpenAPI 3.1 document."""
    return ApiDocsView(tuple(_operations(openapi)), "/api/openapi.json")


def _operations(openapi: dict[str, Any]) -> Iterator[OperationView]:
    schemas = openapi.get("components", {}).get("schemas", {})
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
            name = answer.get("$ref", "").rsplit("/", 1)[-1]
            yield OperationView(
                method=method.upper(),
                path=path,
                summary=operation.get("summary", ""),
                description=operation.get("description", ""),
                parameters=tuple(_parameter(parameter) for parameter in operation.get("parameters", ())),
                schema=json.dumps(schemas.get(name, answer), ensure_ascii=False, indent=2),
            )


def _parameter(parameter: dict[str, Any]) -> ParameterView:
    schema = parameter.get("schema", {})
    repeated = schema.get("type") == "array"
    return ParameterView(
        parameter["name"],
        "sti" if parameter["in"] == "path" else "forespørgsel",
        "tekst, kan gentages" if repeated else {"integer": "tal"}.get(schema.get("type", ""), "tekst"),
        parameter.get("description", "") or ", ".join(schema.get("enum", ())),
    )
