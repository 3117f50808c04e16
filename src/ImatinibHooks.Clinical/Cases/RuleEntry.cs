using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>What a rule is asked about.</summary>
internal enum RuleScope : byte
{
    /// <summary>Each imatinib draft that is to be given; a draft that ends imatinib makes the rule not applicable.</summary>
    Order,

    /// <summary>Each imatinib draft that ends imatinib; any other makes the rule not applicable.</summary>
    StopOrder,

    /// <summary>Each draft of imatinib or of another BCR-ABL inhibitor that is to be given.</summary>
    AnyInhibitor,

    /// <summary>Each draft of another BCR-ABL inhibitor that is to be given; a draft of imatinib makes the rule not applicable.</summary>
    OtherInhibitor,

    /// <summary>The patient, once, whatever is ordered.</summary>
    Patient,
}

/// <summary>A rule of the catalogue with its check.</summary>
internal sealed class RuleEntry
{
    private const string Ends = "the draft ends imatinib";
    private const string EndsNothing = "the draft does not end imatinib";
    private const string IsImatinib = "the draft is imatinib";
    private const string IsOther = "the draft is another BCR-ABL inhibitor";

    private readonly Func<OrderCase, Verdict>? checkOrder;
    private readonly Func<PatientCase, Verdict>? checkPatient;

    /// <summary>A rule about a draft.</summary>
    public RuleEntry(Rule rule, DataGroups needs, Func<OrderCase, Verdict> check, RuleScope scope = RuleScope.Order)
    {
        Rule = rule;
        Needs = needs;
        Scope = scope;
        checkOrder = check;
    }

    /// <summary>A rule about the patient alone.</summary>
    public RuleEntry(Rule rule, DataGroups needs, Func<PatientCase, Verdict> check)
    {
        Rule = rule;
        Needs = needs;
        Scope = RuleScope.Patient;
        checkPatient = check;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The groups of data that the rule cannot do without: DATA-FAIL-01 names it when one of them could not be had.</summary>
    public DataGroups Needs { get; }

    /// <summary>What it is asked about.</summary>
    public RuleScope Scope { get; }

    /// <summary>What the rule says of a draft.</summary>
    public Verdict Check(OrderCase order) => ReasonAgainst(order) is { } reason ? order.NotApplicable(Rule, reason) : checkOrder!(order);

    /// <summary>What the rule says of the patient.</summary>
    public Verdict Check(PatientCase patient) => checkPatient!(patient);

    private string? ReasonAgainst(OrderCase order) => (Scope, order.IsStop, order.IsImatinib) switch
    {
        (RuleScope.StopOrder, true, _) => null,
        (RuleScope.StopOrder, false, _) => EndsNothing,
        (_, true, _) => Ends,
        (RuleScope.AnyInhibitor, _, _) => null,
        (RuleScope.OtherInhibitor, _, true) => IsImatinib,
        (RuleScope.Order, _, false) => IsOther,
        _ => null,
    };
}
