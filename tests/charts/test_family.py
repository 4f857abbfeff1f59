"""The family of forms is complete, and each says how it is used."""

import pkgutil
from importlib import import_module

import factpress.charts
from factpress.charts import FORMS


def test_every_module_that_is_a_form_is_listed() -> None:
    modules = [
        import_module(f"factpress.charts.{found.name}") for found in pkgutil.iter_modules(factpress.charts.__path__)
    ]

    forms = {module.__name__ for module in modules if hasattr(module, "draw") and hasattr(module, "problems")}

    assert forms == {f"factpress.charts.{name.replace('-', '_')}" for name in FORMS}


def test_every_form_shows_an_example() -> None:
    for name in FORMS:
        told = import_module(f"factpress.charts.{name.replace('-', '_')}").__doc__ or ""
        assert told.startswith(f"{name}: ")
        assert f"    form: {name}\n" in told
