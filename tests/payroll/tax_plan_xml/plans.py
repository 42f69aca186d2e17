"""Small plan files, written for these tests."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from budgetdesk.payroll.tax_plan_xml.plan import Plan, read_plan

INPUTS = (
    '<INPUT name="A" type="BigDecimal" default="BigDecimal.ZERO"/>'
    '<INPUT name="B" type="BigDecimal" default="new BigDecimal(0)"/>'
    '<INPUT name="N" type="int"/>'
    '<INPUT name="f" type="double" default="1.0"/>'
)
OUTPUTS = (
    '<OUTPUT name="OUT" type="BigDecimal" default="BigDecimal.ZERO"/>'
    '<OUTPUT name="COUNT" type="int" default="0"/>'
)


def a_file(
    *,
    main: str = "",
    methods: str = "",
    constants: str = "",
    inputs: str = INPUTS,
    outputs: str = OUTPUTS,
    internals: str = "",
    stand: str = "Stand: 2027-01-01 08:00",
) -> bytes:
    """A plan file; `main` and `methods` are its steps as XML. MAIN stands in line 8."""
    return f"""<PAP name="Small" version="1.0" versionNummer="1.0">
<VARIABLES><!-- {stand} -->
<INPUTS>{inputs}</INPUTS>
<OUTPUTS type="STANDARD">{outputs}</OUTPUTS>
<INTERNALS>{internals}</INTERNALS>
</VARIABLES>
<CONSTANTS>{constants}</CONSTANTS>
<METHODS><MAIN>{main}</MAIN>{methods}</METHODS>
</PAP>""".encode()


def evaluation(text: str) -> str:
    """An EVAL of this text."""
    return f"<EVAL exec={quoteattr(text)}/>"


def execution(name: str) -> str:
    """An EXECUTE of this method."""
    return f"<EXECUTE method={quoteattr(name)}/>"


def condition(text: str, then: str, otherwise: str | None = None) -> str:
    """An IF with both sides, or with THEN alone."""
    side = "" if otherwise is None else f"<ELSE>{otherwise}</ELSE>"
    return f"<IF expr={quoteattr(text)}><THEN>{then}</THEN>{side}</IF>"


def method(name: str, steps: str) -> str:
    """A METHOD with these steps."""
    return f'<METHOD name="{escape(name)}">{steps}</METHOD>'


def a_plan(**parts: str) -> Plan:
    """The plan of a small file."""
    return read_plan("small.xml", a_file(**parts))


def result(text: str, given: Mapping[str, str] | None = None, /, **parts: str) -> str:
    """What OUT is after one EVAL ``OUT = text``."""
    return a_plan(main=evaluation(f"OUT = {text}"), **parts).run(given or {})["OUT"]


def count(text: str, given: Mapping[str, str] | None = None, /, **parts: str) -> str:
    """What COUNT is after one EVAL ``COUNT = text``."""
    return a_plan(main=evaluation(f"COUNT = {text}"), **parts).run(given or {})["COUNT"]


def holds(text: str, inputs: Mapping[str, str] | None = None) -> bool:
    """Tell whether a condition holds."""
    main = condition(text, evaluation("COUNT = 1"), evaluation("COUNT = 2"))
    return a_plan(main=main).run(inputs or {})["COUNT"] == "1"
