namespace ImatinibHooks.Advice.Wording;

/// <summary>The words of one finding.</summary>
/// <remarks>Both texts may name terms between braces, such as <c>{anc}</c>; a term's value comes from the finding.</remarks>
/// <param name="Rule">The rule id.</param>
/// <param name="Variant">Which of the rule's wordings it is; null for the only one.</param>
/// <param name="Summary">One line: at most 139 UTF-16 units after the longest substitution.</param>
/// <param name="Advice">What to do; the first sentence can stand alone.</param>
internal sealed record CardText(string Rule, string? Variant, string Summary, string Advice);

/// <summary>A remark that stands beside a finding.</summary>
/// <param name="Key">The key that findings name.</param>
/// <param name="Text">The remark; it may name the finding's terms between braces.</param>
internal sealed record NoteText(string Key, string Text);

/// <summary>The words of a status reason that a suggested hold gives.</summary>
/// <param name="Key">The key that proposals name.</param>
/// <param name="Text">The text.</param>
internal sealed record StatusReasonText(string Key, string Text);
