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
        <source>needs a suggestion in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs selected text or a span in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs articles chosen in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs articles that are not in the bin</source>
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
        <source>Accept what is proposed, or what a correction did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject these words in the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject these words everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what repeats the mark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was rejected…</source>
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
        <source>Guideline beside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the span to the guideline&apos;s examples</source>
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
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next thing to look at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous thing to look at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show articles like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by a form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns in the list, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the chosen articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chosen articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen articles to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bin, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back from the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for good from the bin…</source>
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
        <source>Paste as an article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the last import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the claims as CSV…</source>
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
        <source>Suggestions on or off</source>
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
        <source>Search all articles</source>
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
    <name>AlikeDialog</name>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of alike articles</source>
        <translation>
            <numerusform>%n group of alike articles</numerusform>
            <numerusform>%n groups of alike articles</numerusform>
        </translation>
    </message>
    <message>
        <source>They share half of their words in threes or more, as reprints do. Enter opens one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two articles of the project are much alike.</source>
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
    <name>Arrivals</name>
    <message>
        <source>There is neither text nor a file to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted {moment}</source>
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
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on the way in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>The article as it will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on the way: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
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
</context>
<context>
    <name>AttributePage</name>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a choice has choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message numerus="yes">
        <source>%n article(s): {status}.</source>
        <translation>
            <numerusform>%n article: {status}.</numerusform>
            <numerusform>%n articles: {status}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) moved to the bin.</source>
        <translation>
            <numerusform>%n article moved to the bin.</numerusform>
            <numerusform>%n articles moved to the bin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is in the bin can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put back.</source>
        <translation>
            <numerusform>%n article put back.</numerusform>
            <numerusform>%n articles put back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is in the bin can be removed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) for good, with all marks and their whole history? This cannot be undone. Backups and exports made before still hold them.</source>
        <translation>
            <numerusform>Remove %n article for good, with all marks and its whole history? This cannot be undone. Backups and exports made before still hold it.</numerusform>
            <numerusform>Remove %n articles for good, with all marks and their whole history? This cannot be undone. Backups and exports made before still hold them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other article is much like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no filter to save; type one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the filter under the name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, black on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, white on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimModel</name>
    <message>
        <source>Claimant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>This article only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by claimant, words, group or article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of the chosen claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of one group say the same. Enter gives it to the chosen ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows claims that share words with the chosen one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts by this column; in the table, Alt+↓ and Alt+↑ do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message>
        <source>No other claim shares half of its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose those that say the same and give them a group; Enter in the filter shows all again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) are in the same group now.</source>
        <translation>
            <numerusform>%n claim is in the group now.</numerusform>
            <numerusform>%n claims are in the same group now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) are in no group now.</source>
        <translation>
            <numerusform>%n claim is in no group now.</numerusform>
            <numerusform>%n claims are in no group now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Pick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest that passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} : 1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ too low, at least {least}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>Columns of the table that hold the:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorpusPanel</name>
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
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorpusSearch</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Marked %n place(s)</source>
        <translation>
            <numerusform>Marked %n place</numerusform>
            <numerusform>Marked %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had a mark already</source>
        <translation>
            <numerusform>%n had a mark already</numerusform>
            <numerusform>%n had a mark already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has other words by now</source>
        <translation>
            <numerusform>%n has other words by now</numerusform>
            <numerusform>%n have other words by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were done</source>
        <translation>
            <numerusform>%n article was done</numerusform>
            <numerusform>%n articles were done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectingDialog</name>
    <message>
        <source>Join with the &amp;next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter splits the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) keep their words</source>
        <translation>
            <numerusform>%n mark keeps its words</numerusform>
            <numerusform>%n marks keep their words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be looked at afterwards:</source>
        <translation>
            <numerusform>%n must be looked at afterwards:</numerusform>
            <numerusform>%n must be looked at afterwards:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Corrected. All marks have kept their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Corrected. %n mark(s) are to be looked at.</source>
        <translation>
            <numerusform>Corrected. %n mark is to be looked at.</numerusform>
            <numerusform>Corrected. %n marks are to be looked at.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountingBar</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop counting what is to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what is to review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>its words were corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same words stand there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its words are gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Effort</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>{keys}, {share} a mark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingField</name>
    <message>
        <source>for &amp;all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Baltic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntitiesDialog</name>
    <message>
        <source>Delete those that nothing names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, alias, code or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see it, or several to merge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityCommands</name>
    <message>
        <source>Merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new entity has these marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These marks name the other now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>All marks of this entity, and what is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about this entity</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles and marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &amp;lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n other(s) are left out</source>
        <translation>
            <numerusform>; %n other is left out</numerusform>
            <numerusform>; %n others are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport all the same…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title or source, and fields such as lang:lv or -label:weapon. Ctrl+Space offers what can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form for filters, those that are saved, and the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title or source:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2023, 2023-09 or 2023-09..2024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has marks of the label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no marks of the label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not asked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the metadata holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with marks in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the bin</source>
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
    <name>FindingsPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space leaves a mark so, or puts one that is gone on what is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at again</source>
        <translation>
            <numerusform>%n thing to look at again</numerusform>
            <numerusform>%n things to look at again</numerusform>
        </translation>
    </message>
    <message>
        <source>is marked elsewhere as {label}, not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one quotation mark of a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no country with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a suggestion still</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} is in the files, but only Zīmulis finds it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gaining</name>
    <message>
        <source>Stopped; choosing the order again goes on counting.</source>
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
    <name>GuidelinePage</name>
    <message>
        <source>Add a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the guideline looks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Add this span as an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said about this label yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a span into focus first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the examples of {label}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out for each article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>the first of them are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n will fail</source>
        <translation>
            <numerusform>%n will fail</numerusform>
            <numerusform>%n will fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files or more</source>
        <translation>
            <numerusform>%n file or more</numerusform>
            <numerusform>%n files or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), {size}</source>
        <translation>
            <numerusform>%n file, {size}</numerusform>
            <numerusform>%n files, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same text as “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it differs in {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % the same as “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
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
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
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
    <name>KeyRows</name>
    <message>
        <source>This key does “{action}” instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label gets its key in the scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a span in focus, the keys that select move its edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the active edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a span in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words; with Ctrl, characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus a span; again, the next one there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
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
    <name>LabelBar</name>
    <message>
        <source>Labels for what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsForm</name>
    <message>
        <source>Labels that the project does not have become:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take marks whose words stand &amp;nearby, but not where the file says, to there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({count} in the articles below)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (perhaps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {label} becomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineStyles</name>
    <message>
        <source>solid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dash and dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bracket, for claims</source>
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
        <source>+ adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete unlinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} as the claim before</source>
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
    <name>ListHead</name>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, as before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Its spans can name an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line on the light page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line on the dark page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossCheck</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossesModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article as a whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossesPage</name>
    <message>
        <source>&amp;Find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this as a table beside the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of a loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is lost; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is found out before anything is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article is written to nowhere, to see what gets lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation type="unfinished">
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {marks} and what hangs on them, %n thing(s) will be lost.</source>
        <translation>
            <numerusform>Of {marks} and what hangs on them, %n thing will be lost.</numerusform>
            <numerusform>Of {marks} and what hangs on them, %n things will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing will be lost of {marks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the files, but found again by Zīmulis alone: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LowerPane</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages below the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a project first, or make one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
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
    <name>Marks</name>
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
    <name>MergePage</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that will name {name} as well: {marks} (articles: {articles}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {kept} stays, {lost} goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>New: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnePage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets the checked marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked marks go to</source>
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
    <name>OrderMenu</name>
    <message>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Project order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
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
    <name>Pace</name>
    <message>
        <source>{done} of about {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
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
    <message>
        <source>No mark names {entity} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names {entity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastTextsDialog</name>
    <message>
        <source>Show the &amp;whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, as it came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, corrected by {name}</source>
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
    <name>PreviewList</name>
    <message>
        <source>First articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>File of the first article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first article as it will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no text: {size} that only programs read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of {name}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectActs</name>
    <message>
        <source>claims.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %n claim(s).</source>
        <translation>
            <numerusform>Saved %n claim.</numerusform>
            <numerusform>Saved %n claims.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your spans are kept under your name, apart from those of others:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles.zimulis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv);;Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.zimulis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimant: {name}? · {accept} accepts · {others} shows others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question about the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be asked? Enter keeps it; empty, none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectionsDialog</name>
    <message>
        <source>Suggest again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is to be suggested again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {label}, at one place in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {label}, in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {label}, everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationField</name>
    <message>
        <source>Remove {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this relation (Delete)</source>
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
    <name>RelationPage</name>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels to point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first relation of a claim tells who makes it. Words that are not marked yet become the last of the labels that it may point at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} may point at (at anything, if no label is ticked):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no relation yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Open the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by file or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import report.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>{key} accepts {count} more as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n more here</numerusform>
            <numerusform>%n more here</numerusform>
        </translation>
    </message>
    <message>
        <source>{more}, none of them sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more}: {key} marks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more}: {key} marks the {count} that are sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{places} more in %n other article(s)</source>
        <translation>
            <numerusform>{places} more in %n other article</numerusform>
            <numerusform>{places} more in %n other articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark something first; this marks what repeats it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is sure repeats this mark here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Marked %n more</source>
        <translation>
            <numerusform>Marked %n more</numerusform>
            <numerusform>Marked %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n stay(s) in pencil to be looked at</source>
        <translation>
            <numerusform>; %n stays in pencil to be looked at</numerusform>
            <numerusform>; %n stay in pencil to be looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Nothing is left to look at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>These words are marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these are in focus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows what a filter leaves, F2 renames it, Delete forgets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is saved in this project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Labels of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ttributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} will become {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is the key of “{action}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} cannot go: {counts}. Merge it into:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of {label} become spans of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what you have changed in the labels?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
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
    <name>SearchBar</name>
    <message>
        <source>Without diacritics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In whose marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what lies in marks of a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finds ā</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In marks of {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {number} are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles have changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krievija Putins – articles that have both, in any form
“Krievija” – this form only; more words follow each other
krie* – whatever begins so        -Peskovs – not with this word
Putins OR Lavrovs – one or the other
label:weapon in:claim – marks, by what they are and lie in
entity:“Kims Čenuns” directness:direct – by what they name and say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the place; the key of a label marks the chosen lines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message numerus="yes">
        <source>Only the %n chosen in the list</source>
        <translation>
            <numerusform>Only the %n chosen in the list</numerusform>
            <numerusform>Only the %n chosen in the list</numerusform>
        </translation>
    </message>
    <message>
        <source>Di&amp;vide into sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as lang:lv -tag:draft; empty for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 2023-09..2024; empty for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles that are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks with the la&amp;bels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick how far articles have to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the labels that you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick whose marks you want.</source>
        <translation type="unfinished"></translation>
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
        <source>Pointed at by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further fields</source>
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
    <name>Standing</name>
    <message>
        <source>Being read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside.</source>
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
    <message>
        <source>article {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
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
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} where annotators differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>No suggestion is in focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not suggested in this article any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not suggested anywhere any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions are off; nothing is in pencil.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} imports files, {folder} a folder, {paste} what was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Another tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>One undo takes it all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of {before} become {after}.</source>
        <translation>
            <numerusform>%n span of {before} become {after}.</numerusform>
            <numerusform>%n spans of {before} become {after}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that say the same as others go.</source>
        <translation>
            <numerusform>%n span that say the same as others go.</numerusform>
            <numerusform>%n spans that say the same as others go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that labels have no place for go.</source>
        <translation>
            <numerusform>%n value that labels have no place for go.</numerusform>
            <numerusform>%n values that labels have no place for go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) that labels do not have go.</source>
        <translation>
            <numerusform>%n relation that labels do not have go.</numerusform>
            <numerusform>%n relations that labels do not have go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entities that go with their label: %n.</source>
        <translation>
            <numerusform>Entities that go with their label: %n.</numerusform>
            <numerusform>Entities that go with their label: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of {name}</source>
        <translation>
            <numerusform>%n span of {name}</numerusform>
            <numerusform>%n spans of {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{label}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claimant: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingRow</name>
    <message>
        <source>nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;training</source>
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
        <source>%n much like another</source>
        <translation>
            <numerusform>%n much like another</numerusform>
            <numerusform>%n much like others</numerusform>
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
    <message>
        <source>Nothing has been imported since the project was opened.</source>
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
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Not kept as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Here: {what}. Press again.</source>
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
    <name>UseList</name>
    <message>
        <source>Marks in their places</source>
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
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to accept here.</source>
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
</context>
</TS>
