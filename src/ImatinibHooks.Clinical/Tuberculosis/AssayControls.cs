using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>TB-CTRL-01: the controls of an assay (nil, mitogen) are never a result.</summary>
/// <remarks>
/// Never fires: its trace shows that controls were seen and not taken for a test (conflict X17). A mitogen control of 10 is what a healthy sample gives, not a
/// positive assay. Source: docs/clinical/tuberculosis.md (A).
/// </remarks>
internal static class AssayControls
{
    internal static readonly Rule Rule = new("TB-CTRL-01", "1", RuleFamily.Tuberculosis, 900, Confidence.A, "LOINC");

    internal static Verdict Check(OrderCase order)
    {
        var nil = order.Counts.Of(Concept.IgraNil).NewestFirst;
        var mitogen = order.Counts.Of(Concept.IgraMitogen).NewestFirst;
        return nil.IsEmpty && mitogen.IsEmpty
            ? order.OutOfPlace(Rule, DataGroups.Laboratory, "no control of an assay on record")
            : order.Quiet(Rule, DataGroups.Laboratory, order.Patient.EvidenceOf(nil.IsEmpty ? null : nil[0], mitogen.IsEmpty ? null : mitogen[0]));
    }
}
