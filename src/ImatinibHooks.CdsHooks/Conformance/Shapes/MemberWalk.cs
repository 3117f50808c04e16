using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>Holds one member of an object against what the protocol says of it.</summary>
internal static class MemberWalk
{
    internal static void Visit(Item parent, Member member, Run run)
    {
        var item = parent.Place(member.Name);
        if (!item.IsThere)
        {
            VisitMissing(item, member, run);
        }
        else if (member.Since > run.Options.Version)
        {
            run.Find(member.SinceRow!, item);
        }
        else
        {
            VisitThere(item, member, run);
        }
    }

    private static void VisitThere(Item item, Member member, Run run)
    {
        if (item.Kind == JsonValueKind.Null)
        {
            run.Find(member.NullRow ?? (member.Presence == Presence.Optional ? CommonRows.Unset : CommonRows.Null), item);
        }
        else if (!IsOf(item, member.Form))
        {
            run.Find(member.Row, item, $"{member.Name} is not of the JSON type that the protocol wants: {member.Row.Rule}");
        }
        else if (item.IsEmpty && !member.MayBeEmpty)
        {
            VisitEmpty(item, member, run);
        }
        else
        {
            VisitValue(item, member, run);
        }
    }

    private static void VisitMissing(Item item, Member member, Run run)
    {
        var isKnown = member.Since <= run.Options.Version;
        if (isKnown && member.Presence != Presence.Optional)
        {
            run.Find(member.Row, item, $"{member.Name} is missing: {member.Row.Rule}");
        }
    }

    private static void VisitEmpty(Item item, Member member, Run run)
    {
        if (member.EmptyRow is { } own)
        {
            run.Find(own, item);
        }
        else if (member.Presence == Presence.Optional)
        {
            run.Find(CommonRows.Unset, item);
        }
        else if (member.Form == JsonForm.Text)
        {
            run.Find(member.Row, item, $"{member.Name} says nothing: {member.Row.Rule}");
        }
        else if (member.Form == JsonForm.Object && member.Shape is { } shape)
        {
            Walk.Visit(item, shape, run);
        }
        else
        {
            run.Find(CommonRows.Empty, item);
        }
    }

    private static void VisitValue(Item item, Member member, Run run)
    {
        if (member.Codes.Length > 0 && !member.Codes.Contains(item.Text!))
        {
            run.Find(member.CodesRow ?? member.Row, item, $"{member.Name} is one of {string.Join(", ", member.Codes)}, in these letters");
        }

        if (member.Shape is not { } shape)
        {
            return;
        }

        foreach (var child in member.Form == JsonForm.Array ? item.Items() : [item])
        {
            VisitChild(child, member, shape, run);
        }
    }

    private static void VisitChild(Item child, Member member, Shape shape, Run run)
    {
        if (child.IsObject)
        {
            Walk.Visit(child, shape, run);
        }
        else
        {
            run.Find(child.Kind == JsonValueKind.Null ? CommonRows.Null : member.Row, child);
        }
    }

    private static bool IsOf(Item item, JsonForm form) => form switch
    {
        JsonForm.Text => item.Kind == JsonValueKind.String,
        JsonForm.Object => item.IsObject,
        JsonForm.Array => item.IsArray,
        JsonForm.Boolean => item.Kind is JsonValueKind.True or JsonValueKind.False,
        _ => item.Kind == JsonValueKind.Number && item.Element.TryGetInt64(out _),
    };
}
