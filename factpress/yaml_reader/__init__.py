"""Reads YAML as an author means it, and says where it cannot."""

from factpress.yaml_reader.mistakes import quoted
from factpress.yaml_reader.reading import Yaml, YamlFields, YamlFile, YamlList, read_yaml

__all__ = ["Yaml", "YamlFields", "YamlFile", "YamlList", "quoted", "read_yaml"]
