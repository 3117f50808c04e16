namespace ImatinibHooks.Fhir.Validation;

/// <summary>The codes of findings. They are stable: a code keeps its meaning, and a new meaning gets a new code.</summary>
/// <remarks>Constraints of FHIR that do not hold have their key (<c>obs-6</c>, <c>dom-3</c>) as their code. docs/fhir-validation.md lists all of them.</remarks>
public static class FindingCodes
{
    /// <summary>The bytes are no JSON.</summary>
    public const string JsonMalformed = "json-malformed";

    /// <summary>The JSON is no object.</summary>
    public const string NotAResource = "not-a-resource";

    /// <summary>There are more findings than are given.</summary>
    public const string MoreFindings = "more-findings";

    /// <summary>The resource does not say its type.</summary>
    public const string ResourceTypeMissing = "resource-type-missing";

    /// <summary>R4 has no resource of this type.</summary>
    public const string ResourceTypeUnknown = "resource-type-unknown";

    /// <summary>The type has no such element.</summary>
    public const string ElementUnknown = "element-unknown";

    /// <summary>An element that has to be there is not.</summary>
    public const string ElementMissing = "element-missing";

    /// <summary>An element stands more often than it may.</summary>
    public const string ElementTooMany = "element-too-many";

    /// <summary>A member stands twice in one object.</summary>
    public const string MemberTwice = "member-twice";

    /// <summary>A choice has values of several types.</summary>
    public const string ChoiceTwice = "choice-twice";

    /// <summary>The value of a choice has a type that it may not have.</summary>
    public const string ChoiceType = "choice-type";

    /// <summary>One value stands where a list belongs.</summary>
    public const string ListExpected = "list-expected";

    /// <summary>A list stands where one value belongs.</summary>
    public const string ListUnexpected = "list-unexpected";

    /// <summary>The value is of another JSON type.</summary>
    public const string JsonType = "json-type";

    /// <summary>A null stands where none may.</summary>
    public const string NullValue = "null-value";

    /// <summary>A list is empty.</summary>
    public const string EmptyList = "empty-list";

    /// <summary>A text is empty.</summary>
    public const string EmptyText = "empty-text";

    /// <summary>A list of values and the list of their extensions do not have the same length.</summary>
    public const string SiblingLength = "sibling-length";

    /// <summary>A value does not keep the syntax of its type.</summary>
    public const string Syntax = "value-syntax";

    /// <summary>A text holds characters that none may hold.</summary>
    public const string Characters = "text-characters";

    /// <summary>A code is not among those of its required binding.</summary>
    public const string Binding = "code-not-bound";

    /// <summary>A Reference leads to a type that it may not lead to.</summary>
    public const string ReferenceTarget = "reference-target";

    /// <summary>A relative Reference is not of the form Type/id.</summary>
    public const string ReferenceForm = "reference-form";

    /// <summary>The type that a Reference states is not that of its target.</summary>
    public const string ReferenceType = "reference-type";

    /// <summary>A Reference says nothing.</summary>
    public const string ReferenceEmpty = "reference-empty";

    /// <summary>A contained resource has no id.</summary>
    public const string ContainedId = "contained-id";

    /// <summary>Two contained resources have the same id.</summary>
    public const string ContainedTwice = "contained-twice";

    /// <summary>The url of an extension is not absolute.</summary>
    public const string ExtensionUrl = "extension-url";

    /// <summary>The fullUrl of an entry and the id of its resource do not agree.</summary>
    public const string FullUrlId = "full-url-id";

    /// <summary>A profile requires an element that is not there.</summary>
    public const string ProfileMissing = "profile-missing";

    /// <summary>A profile allows an element less often than it stands.</summary>
    public const string ProfileTooMany = "profile-too-many";

    /// <summary>A profile fixes another value.</summary>
    public const string ProfileFixed = "profile-fixed";

    /// <summary>A profile asks for a pattern that the value does not hold.</summary>
    public const string ProfilePattern = "profile-pattern";

    /// <summary>A profile does not allow the type of a value.</summary>
    public const string ProfileType = "profile-type";

    /// <summary>A profile binds the element to codes that the value is not of.</summary>
    public const string ProfileBinding = "profile-binding";

    /// <summary>The profile is of another type of resource.</summary>
    public const string ProfileOther = "profile-other";

    /// <summary>A profile that is claimed is not known here.</summary>
    public const string ProfileUnknown = "profile-unknown";
}
