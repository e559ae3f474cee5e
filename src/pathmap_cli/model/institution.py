"""What every kind of workbook has: the About form, and the institution that it speaks for."""

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.schema.template import Template


class Institution(Template):
    """One institution's answers about the pathway."""

    about: About = Field(default_factory=About)

    @property
    def name(self) -> str:
        """The institution's name as its About sheet says it, else as its id spells it."""
        return self.about.institution or self.slug.replace("-", " ").title()

    @property
    def slug(self) -> str:
        """The institution's part of every id, such as vista-high-school; empty before merge."""
        return self.id.partition("/")[2]
