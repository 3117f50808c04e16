using System.Globalization;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The way from the outermost resource to the value that is being checked. It becomes a text only when something is found.</summary>
internal sealed class PathStack
{
    private const int Alone = -1;

    private Step[] steps = new Step[64];
    private int depth;

    /// <summary>The way as FHIRPath; <c>$</c> before anything was entered.</summary>
    internal string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var step in steps.AsSpan(0, depth))
            {
                text.Append(text.Length > 0 ? "." : "").Append(step.Name);
                if (step.Index != Alone)
                {
                    text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
                }
            }

            return text.Length > 0 ? text.ToString() : "$";
        }
    }

    /// <summary>Whether only the outermost resource was gone into.</summary>
    internal bool IsAtRoot => depth == 1;

    /// <summary>Goes into an element.</summary>
    internal void Push(string name)
    {
        if (depth == steps.Length)
        {
            Array.Resize(ref steps, depth * 2);
        }

        steps[depth++] = new(name, Alone);
    }

    /// <summary>Goes to one value of the list that was gone into.</summary>
    internal void SetIndex(int index) => steps[depth - 1].Index = index;

    /// <summary>Leaves the list but not the element.</summary>
    internal void ClearIndex() => SetIndex(Alone);

    /// <summary>Goes back out.</summary>
    internal void Pop() => depth--;

    private record struct Step(string Name, int Index);
}
