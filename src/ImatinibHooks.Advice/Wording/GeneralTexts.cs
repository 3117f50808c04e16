namespace ImatinibHooks.Advice.Wording;

/// <summary>The words that are the same on every card: the copy of table GENERAL of docs/clinical/wording-general.md, row by row.</summary>
internal static class GeneralTexts
{
    /// <summary>Stands for a term that the finding does not name.</summary>
    internal const string UnknownTerm = "(not stated)";

    /// <summary>The summary of a rule that no table words.</summary>
    internal const string UnwordedSummary = "A check of this order asks for your attention: see the detail";

    /// <summary>The advice of a rule that no table words.</summary>
    internal const string UnwordedAdvice = "Look at the facts below before signing.";

    /// <summary>Heads the orders that a card is about, when there is more than one draft.</summary>
    internal const string Orders = "Orders concerned";

    /// <summary>Heads the findings beside the leading one.</summary>
    internal const string AlsoFound = "Also found";

    /// <summary>Heads the table of facts: what it is.</summary>
    internal const string FactColumn = "Fact used";

    /// <summary>Heads the table of facts: the value.</summary>
    internal const string ValueColumn = "Value";

    /// <summary>Heads the table of facts: the unit.</summary>
    internal const string UnitColumn = "Unit";

    /// <summary>Heads the table of facts: when.</summary>
    internal const string DateColumn = "Date";

    /// <summary>Heads the table of facts: the entry of the record.</summary>
    internal const string SourceColumn = "Source";

    /// <summary>Stands in a cell without a value.</summary>
    internal const string NoValue = "-";

    /// <summary>Heads what could not be assessed.</summary>
    internal const string NotAssessed = "Could not be assessed";

    /// <summary>Heads the remarks.</summary>
    internal const string Remarks = "Remarks";

    /// <summary>Stands between the id of a rule and its version.</summary>
    internal const string Version = "version";

    /// <summary>Heads the rules and their sources.</summary>
    internal const string Basis = "Basis";

    /// <summary>Heads the policy numbers that the site has changed.</summary>
    internal const string SiteChanges = "Set by this site";

    /// <summary>A policy number that the site has changed.</summary>
    internal const string SiteChange = "{number}: {value} here, {default} as reviewed ({what})";

    /// <summary>Stands behind a value that is not final.</summary>
    internal const string Preliminary = "preliminary";

    /// <summary>Stands behind a fact that was recognised by its text, not by a code.</summary>
    internal const string ByText = "recognised by its text";

    /// <summary>Stands behind the summary of a card that several findings share, after their number.</summary>
    internal const string More = "more";

    /// <summary>The label of a link to a rule.</summary>
    internal const string RuleLink = "Rule {rule}";

    /// <summary>The button of a suggested hold.</summary>
    internal const string HoldLabel = "Put this imatinib order on hold";

    /// <summary>What a suggested hold does.</summary>
    internal const string HoldDescription = "Sets the order to on-hold with the reason \"{reason}\"; everything else stays as written.";

    /// <summary>The button of a suggested dose.</summary>
    internal const string DoseLabel = "Change imatinib to {dose} mg a day";

    /// <summary>What a suggested dose does.</summary>
    internal const string DoseDescription = "Sets the dose of the order to {dose} mg a day with the timing as written. Check quantity and instructions to the patient.";

    /// <summary>The button of a suggested order for later.</summary>
    internal const string ResumeLabel = "Draft the order to resume at {dose} mg a day";

    /// <summary>What a suggested order for later does.</summary>
    internal const string ResumeDescription = "Adds a draft like this order with {dose} mg a day, to be signed when the counts have recovered.";

    /// <summary>The dosage text of a changed dose.</summary>
    internal const string DoseText = "{dose} mg a day; timing as ordered";

    /// <summary>The button of a suggested blood count for a later day.</summary>
    internal const string BloodCountLabel = "Order a blood count with differential for {date}";

    /// <summary>What a suggested blood count does.</summary>
    internal const string BloodCountDescription = "Adds a draft order for a blood count with differential on {date}.";

    /// <summary>The button of a suggested deletion.</summary>
    internal const string DeleteLabel = "Remove this draft if it is a duplicate";

    /// <summary>What a suggested deletion does.</summary>
    internal const string DeleteDescription = "Deletes this draft order; the other draft stays as written.";

    /// <summary>The button of suggested tests.</summary>
    internal const string TestsLabel = "Order {tests} for {date}";

    /// <summary>The button of suggested tests whose names do not fit.</summary>
    internal const string ManyTestsLabel = "Order {n} tests for {date}";

    /// <summary>What a suggested test does.</summary>
    internal const string TestDescription = "Adds a draft order: {test} on {date}.";

    /// <summary>What a suggested referral does.</summary>
    internal const string ReferralDescription = "Adds a draft order: {order}.";

    /// <summary>The button of a suggested drug.</summary>
    internal const string DrugLabel = "Propose {drug}";

    /// <summary>What a suggested drug does.</summary>
    internal const string DrugDescription = "Adds a proposal of {drug} without a dose; the prescriber sets it by renal function.";

    /// <summary>The words of a rule that no table words.</summary>
    internal static FindingWords WordsWithoutTable(string rule) => FindingWords.Of($"{rule}: {UnwordedSummary}", UnwordedAdvice);
}
