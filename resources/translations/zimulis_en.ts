<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding one&apos;s way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a span in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs selected text or a span in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the span, or punch a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selection as a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the active edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the quotation marks in, or leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the last mark or deletion again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the claimant of the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which entity it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text, or the span&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text with its marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the article for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as XML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the annotator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text; there, let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks say more, or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations of the span in focus, all of them, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything by its name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Zīmulis…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a line or offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paragraph without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous paragraph without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Adopting</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour on the dark page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it names entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other {fields}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptingDialog</name>
    <message>
        <source>Import labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked labels are taken over. What the project has beyond them stays: other labels, attributes and guidelines in other languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Marks: quiet, with no words under the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: codes, and names where the text leaves them unclear; a dot is not linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: the name of the label under each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on the way in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorpusPanel</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Filter %n article(s)</source>
        <translation>
            <numerusform>Filter %n article</numerusform>
            <numerusform>Filter %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>Marked %n place(s)</source>
        <translation>
            <numerusform>Marked %n place</numerusform>
            <numerusform>Marked %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n had a mark already</source>
        <translation>
            <numerusform>; %n had a mark already</numerusform>
            <numerusform>; %n had a mark already</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityNaming</name>
    <message>
        <source>{label}: these marks name no entity.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without diacritics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and Shift+Enter go through the hits, Ctrl+Enter selects one. Words in quotation marks are taken as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krievija finds Krievijai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finds ā</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Went on from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Zīmulis {version} marks persons, countries, weapons and claims in news articles, by hand.

It is free software under the MIT licence, made by the Zīmulis contributors, and works with Python {python} and Qt {qt}. It never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the key for “{action}”. Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot be used; keys with Alt belong to the menus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of the label “{label}”, given in the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} does “{action}” now. Take it from there, or press another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what is done, or a key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>There is no claim here that could have a claimant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: 1–9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–9 pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. , further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Remove “{title}” for good, with all marks and its whole history? This cannot be undone. Backups and exports made before still hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Labels of the new project:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy of the backup {name}? The damaged file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where marks lie; a click goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where marks, hits and suggestions lie; a click goes there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do, or go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationLines</name>
    <message>
        <source>Relations are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relations of the span in focus are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All relations are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message numerus="yes">
        <source>%n label(s) written to {file}.</source>
        <translation>
            <numerusform>%n label written to {file}.</numerusform>
            <numerusform>%n labels written to {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project has all these labels, just as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) taken over.</source>
        <translation>
            <numerusform>%n label taken over.</numerusform>
            <numerusform>%n labels taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanForm</name>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2023, 2023-09 or 2023-09-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested by the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Spans of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in this article</source>
        <translation>
            <numerusform>%n span in this article</numerusform>
            <numerusform>%n spans in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenText</name>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Look at the sample corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons, countries, weapons and claims, marked by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{name} · saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing at a time: {job} is still under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the old file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n span(s) written to {file}</source>
        <translation>
            <numerusform> with %n span written to {file}</numerusform>
            <numerusform> with %n spans written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be represented.</source>
        <translation>
            <numerusform>%n thing could not be represented.</numerusform>
            <numerusform>%n things could not be represented.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Not kept as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line such as 12, an offset such as @3456, or 50%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no place: say 12, @3456 or 50%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paragraph from here on has a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paragraph before this has a mark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>{label}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: {what}. Press again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
