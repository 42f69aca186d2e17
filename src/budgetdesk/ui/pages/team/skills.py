"""What a person can and does not do: the user's own list of skills with each one's answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from budgetdesk.staff.ids import SkillId
from budgetdesk.staff.personal_checks import skill_problems
from budgetdesk.staff.personal_file import Ability, AssistantSkill, Skill
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.words import choice_of, choices, given, shown
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.usecases.staff_files import answer_skill, save_skill


@dataclass(frozen=True, slots=True)
class _Row:
    skill: Skill
    said: AssistantSkill | None


class SkillsPart(PersonPart):
    """Each skill with what the person says of it; a no is a veto for planning."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out the list."""
        super().__init__(room, chosen)
        about = self.sentence()
        about.setText(
            self.tr(
                "Yes: the person does it. No: a veto, the roster warns. No answer: not known yet."
            )
        )
        self.list: Listed[_Row] = Listed(
            self,
            self.tr("Skills and vetoes"),
            self.tr("Here stands what not everybody does, such as driving the car."),
            (
                Column(self.tr("Skill"), lambda row: row.skill.name, stretch=True),
                Column(self.tr("Answer"), self._answer),
                Column(self.tr("Note"), lambda row: row.said.note if row.said else ""),
            ),
        )
        answer, _, *of_skill = self.buttons(
            (self.tr("Change answer…"), self.answer),
            (self.tr("New skill…"), self.add),
            (self.tr("Change skill…"), self.change),
            (self.tr("Remove skill…"), self.remove),
        )
        self.list.serve(answer, *of_skill)
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.answer())

    def reload(self) -> None:
        """Read skills and answers anew."""
        person = self.member()
        said = {} if person is None else {one.skill: one for one in person.skills}
        skills = self.room.desk.read(everything, Skill)
        self.list.show([_Row(one, said.get(one.id)) for one in skills])

    def answer(self) -> None:
        """Say what the person says of the chosen skill."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None:
            return
        if row is None:
            self.add()
            return
        form = Form()
        answers = [(None, self.tr("not known")), *choices(Ability, "ability")]
        form.add("ability", row.skill.name, choice_of(answers))
        form.add("note", self.tr("Note"), TextEdit())
        if row.said is not None:
            shown(form, row.said, ("ability", "note"))

        def store() -> bool:
            label = Label.of("answer_skill", name=person.assistant.short, skill=row.skill.name)
            said = (form.value("ability"), form.value("note"))
            return self.done(label, answer_skill, person.id, row.skill.id, *said)

        self.open_form(person.assistant.name, form, store)

    def add(self) -> None:
        """Enter a skill."""
        self._form(Skill(SkillId(0), "", ""))

    def change(self) -> None:
        """Change the chosen skill's names."""
        row = self.list.table.selected_row()
        if row is None:
            self.add()
        else:
            self._form(row.skill)

    def remove(self) -> None:
        """Remove the chosen skill, where nothing refers to it."""
        row = self.list.table.selected_row()
        if row is None:
            return
        question = self.tr("Remove the skill “{name}”? You can undo it.")
        if confirmed(
            self,
            question.format(name=row.skill.name),
            yes=self.tr("&Remove"),
            no=self.tr("&Keep"),
        ):
            label = Label.of("remove_skill", name=row.skill.name)
            self.done(label, remove, Skill, row.skill.id)
            self.list.take_focus()

    def _form(self, before: Skill) -> None:
        form, keys = Form(), ("code", "name")
        form.add("name", self.tr("What is meant"), TextEdit(), needed=True)
        hint = self.tr("Short and your own, such as car.")
        form.add("code", self.tr("Short name"), TextEdit(), hint, needed=True)
        shown(form, before, keys)
        others = self.room.desk.read(everything, Skill)
        form.judge_by(lambda: skill_problems(replace(before, **given(form, keys)), others))

        def store() -> bool:
            skill = replace(before, **given(form, keys))
            return self.done(Label.of("save_skill", name=skill.name), save_skill, skill)

        self.open_form(self.tr("Skill"), form, store)

    def _answer(self, row: _Row) -> str:
        from budgetdesk.wording.sentences import word

        return self.tr("not known") if row.said is None else word("ability", row.said.ability.value)
