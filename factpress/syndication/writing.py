"""Writes XML, the same bytes for the same words."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring


def add(parent: Element, tag: str, words: str = "", **attributes: str) -> Element:
    """Add an element at the end of another."""
    element = SubElement(parent, tag, attributes)
    element.text = words or None
    return element


def write_xml(root: Element) -> bytes:
    """Write a readable document in UTF-8."""
    indent(root, " ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
