"""What several pages show: each module makes the view that one template in templates/parts/ lays out."""
