"""What of TEI P5 is written and read here."""

from zimulis.formats.xml.vocabulary import Vocabulary

TEI = Vocabulary("http://www.tei-c.org/ns/1.0", "teiCorpus", "TEI", version="")
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"
XML_SPACE = f"{{{XML}}}space"
XML_LANG = f"{{{XML}}}lang"

RESPONSIBLE = "annotation"
"""What annotators are responsible for."""
ZONES, MARKS, METADATA = "zones", "marks", "metadata"
"""The types of what stands beside a text."""
SAID, CLAIM = "said", "claim"
"""The element in a text that is a claim, and the label of claims."""

REGISTERS = {
    "person": ("listPerson", "person", "persName"),
    "country": ("listPlace", "place", "placeName"),
    "place": ("listPlace", "place", "placeName"),
    "organisation": ("listOrg", "org", "orgName"),
    "source": ("listOrg", "org", "orgName"),
}
"""List, element and name of the entities of a label."""
OTHER_REGISTER = ("listObject", "object", "objectName")
