using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>The member extension, which any object may have (REQ-EXT-02, REQ-EXT-03).</summary>
internal static class ExtensionObject
{
    internal const string Name = "extension";

    internal static void Visit(Item extension, Run run)
    {
        if (extension.Kind == JsonValueKind.Null || (extension.IsObject && extension.IsEmpty))
        {
            run.Find(CommonRows.Unset, extension);
        }
        else if (!extension.IsObject)
        {
            run.Find(CommonRows.ExtensionForm, extension);
        }
        else
        {
            VisitMembers(extension, run);
        }
    }

    private static void VisitMembers(Item extension, Run run)
    {
        foreach (var member in extension.Members())
        {
            // systemActions inside an extension is another requirement's (REQ-SYS-04).
            if (member.Name != "systemActions" && !ExtensionRules.IsName(member.Name))
            {
                run.Find(CommonRows.ExtensionName, member);
            }

            run.Find(CommonRows.Null, member.All().Where(value => value.Kind == JsonValueKind.Null));
            run.Find(CommonRows.Empty, member.All().Where(value => value.IsEmpty));
        }
    }
}
