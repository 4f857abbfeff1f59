"""The names of all rules, as the generator's own code has them: whatever is given to a parameter called rule."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def rules_in(package: Path) -> set[str]:
    """Find every rule that some code of a package gives to a problem."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(package.rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    places = dict(place for node in nodes for place in _places(node))
    constants = dict(constant for node in nodes for constant in _constants(node))
    words = (_words(given, constants) for node in nodes for given in _given(node, places))
    return {word for word in words if _NAME.fullmatch(word)}


def _places(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Tell which argument of a function or a class is called rule."""
    names: list[str] = []
    if isinstance(node, ast.FunctionDef):
        names = [argument.arg for argument in node.args.args if argument.arg != "self"]
    elif isinstance(node, ast.ClassDef):
        targets = [field.target for field in node.body if isinstance(field, ast.AnnAssign)]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
    if "rule" in names and isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name, names.index("rule")


def _constants(node: ast.AST) -> Iterator[tuple[str, str]]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(words))):
            yield name, words


def _given(node: ast.AST, places: Mapping[str, int]) -> Iterator[ast.expr]:
    """List what a call gives for a rule, and what a function takes without one."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in places:
            yield from node.args[places[name] : places[name] + 1]
            yield from (word.value for word in node.keywords if word.arg == "rule")
        case ast.FunctionDef(name=name) if name in places:
            yield from node.args.defaults


def _words(given: ast.expr, constants: Mapping[str, str]) -> str:
    match given:
        case ast.Constant(value=str(words)):
            return words
        case ast.Name(id=name):
            return constants.get(name, "")
    return ""
