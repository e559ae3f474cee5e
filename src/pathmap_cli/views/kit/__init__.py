"""The facilitator's materials for the five steps."""
