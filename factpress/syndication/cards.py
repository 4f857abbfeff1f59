"""Where the pictures stand that other sites show beside a link."""

CARD_WIDTH, CARD_HEIGHT = 1200, 630
SITE_CARD = "cards/site.png"


def chart_card(chart: str) -> str:
    """Write the path of a chart's card."""
    return f"cards/charts/{chart}.png"


def story_card(story: str) -> str:
    """Write the path of a story's card."""
    return f"cards/stories/{story}.png"
