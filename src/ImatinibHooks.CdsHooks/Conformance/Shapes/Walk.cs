using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>Holds an object against its shape.</summary>
internal static class Walk
{
    internal static void Visit(Item item, Shape shape, Run run)
    {
        if (IsStopped(item, shape, run))
        {
            return;
        }

        foreach (var member in shape.Members)
        {
            MemberWalk.Visit(item, member, run);
        }

        foreach (var member in item.Members())
        {
            VisitOther(member, shape, run);
        }

        foreach (var check in shape.Checks)
        {
            run.Find(check.Row, check.Faults(item, run));
        }
    }

    private static bool IsStopped(Item item, Shape shape, Run run)
    {
        foreach (var gate in shape.Gates)
        {
            var faults = gate.Faults(item, run).ToList();
            run.Find(gate.Row, faults);
            if (faults.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void VisitOther(Item member, Shape shape, Run run)
    {
        if (member.Name == ExtensionObject.Name)
        {
            ExtensionObject.Visit(member, run);
        }
        else if (shape.Unknown is { } unknown && !shape.Members.Any(known => known.Name == member.Name))
        {
            VisitUnknown(member, shape, unknown, run);
        }
    }

    private static void VisitUnknown(Item member, Shape shape, ConformanceCheck unknown, Run run)
    {
        var near = shape.Members.FirstOrDefault(known => IsNear(known.Name, member.Name));
        if (near is null)
        {
            run.Find(unknown, member);
        }
        else
        {
            run.Find(CommonRows.Casing, member, $"names are compared letter by letter: write {near.Name}");
        }
    }

    private static bool IsNear(string known, string name) =>
        known.Replace("_", string.Empty, StringComparison.Ordinal).Equals(
            name.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
